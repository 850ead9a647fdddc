/** The width of a text at this font size, in CSS pixels. */
export type MeasureText = (text: string, fontSize: number, weight?: 'bold') => number;

/** Measures on a canvas: that is some hundred times cheaper than asking the page to lay the text out. */
export function measureText(fontFamily: string): MeasureText {
  const canvas = document.createElement('canvas').getContext('2d');
  return (text, fontSize, weight) => {
    if (canvas === null) return text.length * fontSize * 0.6;
    canvas.font = `${weight ?? 'normal'} ${fontSize}px ${fontFamily}`;
    return canvas.measureText(text).width;
  };
}
