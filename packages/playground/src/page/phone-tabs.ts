/** Shows the text or the map, on a screen without room for both. */
export function setUpPhoneTabs(): void {
  const tabs = document.querySelectorAll<HTMLButtonElement>('.tabs button');
  for (const tab of tabs)
    tab.addEventListener('click', () => {
      document.body.dataset['tab'] = tab.dataset['shows'] ?? '';
      for (const other of tabs) other.setAttribute('aria-pressed', String(other === tab));
    });
}
