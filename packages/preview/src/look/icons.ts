import {
  Archive,
  ArrowRightLeft,
  BookOpen,
  Boxes,
  CalendarCheck,
  CalendarClock,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePlus,
  CircleQuestionMark,
  CircleX,
  Clock,
  Cog,
  ExternalLink,
  Eye,
  EyeOff,
  FileText,
  Flag,
  Footprints,
  Gauge,
  Globe,
  Handshake,
  HeartPulse,
  History,
  House,
  Info,
  Layers,
  Lightbulb,
  ListChecks,
  LogOut,
  Mail,
  Mailbox,
  MapPin,
  Megaphone,
  MessageCircle,
  MessageSquareText,
  MessagesSquare,
  MonitorSmartphone,
  MousePointerClick,
  Newspaper,
  Package,
  Phone,
  Podcast,
  Presentation,
  Quote,
  Radio,
  RadioTower,
  Receipt,
  Route,
  Search,
  Server,
  Share2,
  ShoppingBag,
  Signpost,
  Smartphone,
  Sparkles,
  Star,
  Store,
  Target,
  Ticket,
  Users,
} from 'lucide-static';

import { createSvgElement } from '../svg.ts';

/** The icons of the map, from Lucide (ISC licence): only the imported ones are bundled. */
const sources = {
  action: ListChecks,
  backstage: EyeOff,
  channel: Radio,
  clock: Clock,
  when: CalendarClock,
  details: Info,
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
  policy: BookOpen,
  process: Cog,
  technology: Server,
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
  // For the header.
  scenario: BookOpen,
  state: History,
  reviewed: CalendarCheck,
  purpose: Flag,
  // For statuses.
  'status-agreed': CircleCheck,
  'status-draft': CircleDashed,
  'status-retired': Archive,
  'status-idea': Sparkles,
  'status-planned': CalendarClock,
  'status-todo': CircleDashed,
  'status-doing': CircleDot,
  'status-in-progress': CircleDot,
  'status-done': CircleCheck,
  'status-resolved': CircleCheck,
  'status-open': CircleDashed,
  'status-dropped': CircleX,
  'status-have': CircleCheck,
  'status-need': CircleDashed,
  assumption: CircleQuestionMark,
  external: ExternalLink,
  // For the built-in channels.
  'channel-website': Globe,
  'channel-app': Smartphone,
  'channel-email': Mail,
  'channel-newsletter': Newspaper,
  'channel-sms': MessageSquareText,
  'channel-chat': MessagesSquare,
  'channel-search': Search,
  'channel-social-media': Share2,
  'channel-online-ads': Megaphone,
  'channel-marketplace': ShoppingBag,
  'channel-review-site': Star,
  'channel-webinar': Presentation,
  'channel-podcast': Podcast,
  'channel-phone': Phone,
  'channel-meeting': Users,
  'channel-home-visit': House,
  'channel-store': Store,
  'channel-post': Mailbox,
  'channel-parcel': Package,
  'channel-event': Ticket,
  'channel-print': FileText,
  'channel-broadcast': RadioTower,
  'channel-out-of-home': Signpost,
  // For a map's own channels.
  digital: MousePointerClick,
  physical: MapPin,
  person: Handshake,
} as const;

export type IconName = keyof typeof sources;

/** Returns the icon of a status by its keyword; undefined for a user's own word. */
export function getStatusIcon(word: string | undefined): IconName | undefined {
  const name = `status-${word}`;
  return Object.hasOwn(sources, name) ? (name as IconName) : undefined;
}

/**
 * Draws an icon in the size and colour of the text beside it. It is hidden from screen readers, which read
 * that text.
 */
export function drawIcon(name: IconName): SVGSVGElement {
  let drawn = parsed.get(name);
  if (drawn === undefined) {
    const { documentElement } = new DOMParser().parseFromString(sources[name], 'image/svg+xml');
    drawn = createSvgElement('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
    for (const part of documentElement.children) drawn.append(document.importNode(part, true));
    parsed.set(name, drawn);
  }
  return drawn.cloneNode(true) as SVGSVGElement;
}

const parsed = new Map<IconName, SVGSVGElement>();
