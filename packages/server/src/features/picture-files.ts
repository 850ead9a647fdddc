/** A glob for files that may be pictures of a map. */
export const pictureFiles = '**/*.{png,jpg,jpeg,webp,gif,svg,PNG,JPG,JPEG,WEBP,GIF,SVG}';
