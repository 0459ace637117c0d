/** A matter: one subject followed over meetings. */

/** Something on a matter’s page: an item, paper, forward-plan entry or decision, by date. */
export interface MatterEvent {
  date: string;
  kind: 'item' | 'paper' | 'forward-plan' | 'decision';
  text: string;
  href: string;
  committee: string | undefined;
}

/** One subject followed over meetings. */
export interface Matter {
  slug: string;
  address: string;
  title: string;
  events: MatterEvent[];
}
