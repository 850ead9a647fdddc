/** The long side of a sent photo, in pixels. */
const longSide = 1600;
/** The server takes no larger photos, in bytes. */
const largest = 2_000_000;

/**
 * Returns a photo as a JPEG of at most 1600 pixels, turned upright. Drawing it leaves out all metadata, such as the
 * place. Resolves to `undefined` if the browser cannot read the file.
 */
export async function resizePhoto(file: Blob): Promise<Blob | undefined> {
  const image = await createImageBitmap(file).catch(() => undefined);
  if (image === undefined) return undefined;
  const scale = Math.min(1, longSide / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return undefined;
  // JPEG has no transparency.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  for (const quality of [0.85, 0.7, 0.5, 0.3]) {
    const photo = await encode(canvas, quality);
    if (photo !== undefined && photo.size <= largest) return photo;
  }
  return undefined;
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | undefined> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality);
  });
}
