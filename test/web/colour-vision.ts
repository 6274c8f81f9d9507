/** A colour as `#rgb` or `#rrggbb`. */
export type Colour = string;

/** How an eye sees, by its cones. */
export type Eye = 'common' | 'protanopia' | 'deuteranopia' | 'tritanopia';

/**
 * What a colour becomes, in linear light, for an eye that lacks one kind of cones: Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.0.
 */
const matrices: Readonly<Record<Eye, readonly (readonly number[])[]>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Relative luminance as WCAG 2.2 defines it, of linear light. */
const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

function linear(colour: Colour): readonly number[] {
  const digits = colour.slice(1);
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  if (!/^#([0-9a-f]{3}){1,2}$/i.test(colour) || !parts) throw new Error(`${colour} is no colour`);
  return parts
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

/** How bright a colour is for an eye of this kind, from 0 to 1. */
export function seenBy(eye: Eye, colour: Colour): number {
  const light = linear(colour);
  const seen = matrices[eye].map((row) =>
    row.reduce((sum, part, index) => sum + part * (light[index] ?? 0), 0),
  );
  return luminance(seen.map((part) => Math.min(1, Math.max(0, part))));
}

/** How bright a colour is in a copy without colours: by the weights of printers and of old screens (ITU-R BT.601). */
export function grey(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = (
    colour.slice(1).match(colour.length === 4 ? /./g : /../g) ?? []
  ).map((part) => Number.parseInt(part.padEnd(2, part), 16) / 255);
  const level = 0.299 * red + 0.587 * green + 0.114 * blue;
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
}

/** The contrast of two colours, or of two brightnesses, as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(a: Colour | number, b: Colour | number): number {
  const [darker = 0, lighter = 0] = [a, b]
    .map((one) => (typeof one === 'number' ? one : luminance(linear(one))))
    .toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}
