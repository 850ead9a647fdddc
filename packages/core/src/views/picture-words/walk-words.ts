/** Words on the page that takes people through a journey, and in the lines that it writes into the map. */
export interface WalkWords {
  /** The words that become the name of the evidence. */
  readonly as: (persona: string) => string;
  readonly title: (persona: string) => string;
  readonly titleBy: (walker: string, persona: string) => string;
  readonly introduction: string;
  readonly walker: string;
  readonly start: string;
  readonly continue: string;
  readonly startAnew: string;
  readonly answered: (number: number, of: number) => string;
  readonly position: (number: number, of: number) => string;
  readonly feeling: string;
  readonly word: string;
  readonly because: string;
  readonly noticed: string;
  readonly addPhoto: string;
  readonly photo: (number: number) => string;
  readonly photoShows: string;
  readonly removePhoto: string;
  readonly noPhoto: string;
  readonly tooManyPhotos: string;
  readonly back: string;
  readonly next: string;
  readonly review: string;
  readonly unanswered: string;
  readonly describePhotos: string;
  readonly handIn: string;
  readonly saved: string;
  readonly sent: string;
  readonly waiting: string;
  readonly refused: string;
  readonly done: string;
}
