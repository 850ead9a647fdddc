import {
  ArrowRightLeft,
  Boxes,
  CircleAlert,
  CirclePlus,
  Clock,
  Eye,
  EyeOff,
  Flag,
  Footprints,
  Gauge,
  Globe,
  Handshake,
  HeartPulse,
  Info,
  Layers,
  Lightbulb,
  ListChecks,
  LogOut,
  MessageCircle,
  MonitorSmartphone,
  MousePointerClick,
  Quote,
  Radio,
  Receipt,
  Route,
  Search,
  Server,
  Star,
  Store,
  Target,
  Users,
} from 'lucide-static';

import { svgElement } from '../svg.ts';

/** The icons of the map, which Lucide draws (ISC licence): only those in use are bundled. */
const sources = {
  action: ListChecks,
  backstage: EyeOff,
  channel: Radio,
  clock: Clock,
  details: Info,
  digital: Globe,
  emotions: HeartPulse,
  evidence: Search,
  exit: LogOut,
  expectation: Eye,
  frontstage: MonitorSmartphone,
  gain: CirclePlus,
  goal: Target,
  handover: ArrowRightLeft,
  metric: Gauge,
  motivation: Flag,
  none: EyeOff,
  opportunity: Lightbulb,
  pain: CircleAlert,
  people: Users,
  person: Handshake,
  physical: Store,
  quote: Quote,
  receipt: Receipt,
  resource: Boxes,
  row: Layers,
  star: Star,
  steps: Footprints,
  support: Server,
  thought: MessageCircle,
  touchpoint: MousePointerClick,
  ways: Route,
} as const;

export type IconName = keyof typeof sources;

/** Draws an icon as large as the text beside it and in its colour. It is for the eye: the word stands beside it. */
export function icon(name: IconName): SVGSVGElement {
  let drawn = parsed.get(name);
  if (drawn === undefined) {
    const { documentElement } = new DOMParser().parseFromString(sources[name], 'image/svg+xml');
    drawn = svgElement('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
    for (const part of documentElement.children) drawn.append(document.importNode(part, true));
    parsed.set(name, drawn);
  }
  return drawn.cloneNode(true) as SVGSVGElement;
}

const parsed = new Map<IconName, SVGSVGElement>();
