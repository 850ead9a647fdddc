import { exampleFiles, examples } from '../files/examples.ts';
import type { SharedMap } from '../share/map-address.ts';
import { element } from './element.ts';

/**
 * Fills the menu of examples.
 *
 * @returns a function that shows which example is open, if one is
 */
export function exampleMenu(choose: (map: SharedMap) => void): (name: string) => void {
  const menu = element('examples', HTMLSelectElement);
  menu.append(new Option('Your own map', ''), ...examples.map(({ title, name }) => new Option(title, name)));
  menu.addEventListener('change', () => {
    const text = exampleFiles.get(menu.value);
    choose(text === undefined ? { name: 'map.journey', text: '' } : { name: menu.value, text });
  });
  return (name) => {
    menu.value = examples.some((example) => example.name === name) ? name : '';
  };
}
