/**
 * Gives a page outside VS Code the theme class that VS Code would set, and updates it when the reader's
 * preferences change. A printed page is always light, without high contrast.
 */
export function followScreenTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  const show = (isDark: boolean): void => {
    const kind = isDark ? 'vscode-dark' : 'vscode-light';
    document.body.className = contrast.matches ? `${kind} vscode-high-contrast` : kind;
    if (contrast.matches && !isDark) document.body.classList.add('vscode-high-contrast-light');
  };
  const update = (): void => show(dark.matches);
  dark.addEventListener('change', update);
  contrast.addEventListener('change', update);
  addEventListener('beforeprint', () => {
    document.body.className = 'vscode-light';
  });
  addEventListener('afterprint', update);
  update();
}
