import { exampleFiles, examples } from '../files/examples.ts';
import type { SharedMap } from '../share/map-address.ts';
import { getElement } from './element.ts';

/**
 * Fills the menu of examples.
 *
 * @returns a function that shows which example a map is, if it is one
 */
export function createExampleMenu(choose: (map: SharedMap) => void): (map: SharedMap) => void {
  const menu = getElement('examples', HTMLSelectElement);
  menu.append(new Option('Your own map', ''), ...examples.map(({ title, name }) => new Option(title, name)));
  menu.addEventListener('change', () => {
    const text = exampleFiles.get(menu.value);
    choose(text === undefined ? { name: 'map.journey', text: '' } : { name: menu.value, text });
  });
  return ({ name, text }) => {
    const isExample = examples.some((example) => example.name === name) && exampleFiles.get(name) === text;
    menu.value = isExample ? name : '';
  };
}
