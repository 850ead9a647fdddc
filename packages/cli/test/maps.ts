/** A map in which nothing is found: a draft, so that a new rule finds nothing either. */
export const good = `
owner web "Web team"

journey buying "Buying a bike" {
  status draft
  owner web

  stage trial "Tries it" {
    touchpoint "Test track" { channel store }
  }
}
`.trimStart();

/** Its one error, whatever else is found, is on line 12: a pain of 35 characters, indented by four, that nobody owns. */
export const broken = `
owner web "Web team"
persona anna "Anna" { goal "A bike that lasts" }

journey buying "Buying a bike" {
  owner web
  persona anna

  stage trial "Tries it" {
    owner web
    touchpoint "Test track" { channel store }

    pain crowded "Many wait for a turn"
  }
}
`.trimStart();
