/** A map without findings: a draft, so that future rules find nothing either. */
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

/**
 * A map whose only error is on line 12: a pain of 35 characters without an owner, indented by four. It may
 * have other findings.
 */
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
