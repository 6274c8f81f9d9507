import { z } from 'zod';

/** The parts of answers that have a name in the description of the API; each is registered where it is declared. */
export const named = z.registry<{ id: string }>();
