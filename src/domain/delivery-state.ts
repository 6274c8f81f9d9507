/** How a delivery can stand; the last three are for good. */
export const deliveryStates = [
  { id: 'waiting', meaning: 'it has not been tried' },
  { id: 'sent', meaning: 'it went out and no answer came; it is tried again under the same id' },
  { id: 'failed', meaning: 'it was refused for now, or nobody was reached; it is tried again' },
  { id: 'accepted', meaning: 'whoever receives has taken it' },
  { id: 'bounced', meaning: 'it was refused for good' },
  { id: 'given up', meaning: 'all tries failed, or its subscription ended' },
] as const;

/** Which of them. */
export type DeliveryState = (typeof deliveryStates)[number]['id'];
