/** What an instrument calls the act by which a party leaves it. */
export type Leaving = 'withdrawal' | 'denunciation';
