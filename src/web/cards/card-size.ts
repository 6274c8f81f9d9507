/** The size of a card, in pixels: nearly two to one, as the places where pages are shared cut pictures. */
export const cardSize = { width: 1200, height: 630 };
