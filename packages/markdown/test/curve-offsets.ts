/**
 * Returns, for each step of a drawn map, how far the point of its curve is from the middle of its column, in
 * pixels. Runs in the page.
 */
export function curveOffsets(figure: Element): number[] {
  const getMiddle = ({ left, width }: DOMRect): number => left + width / 2;
  const columns = [...figure.querySelectorAll('thead th[scope=col]')].map((head) =>
    getMiddle(head.getBoundingClientRect()),
  );
  const dots = figure.querySelector<SVGPathElement>('.journey-curve svg path:last-of-type');
  const matrix = dots?.getScreenCTM();
  if (!dots || !matrix) return [];
  const points = [...(dots.getAttribute('d') ?? '').matchAll(/M([\d.]+),([\d.]+)/gu)].map(
    ([, x, y]) => new DOMPoint(Number(x), Number(y)).matrixTransform(matrix).x,
  );
  return points.map((x, i) => x - (columns[i] ?? Number.NaN));
}
