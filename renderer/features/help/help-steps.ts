import type { HelpFacts } from './help-facts.ts';
import type { Step } from './step.ts';
import { noneLeftSteps } from './steps/none-left.ts';
import { notAcceptedSteps } from './steps/not-accepted.ts';
import {
  allLostSteps,
  appDeletedSteps,
  emailLostSteps,
  phoneLostSteps,
} from './steps/things-lost.ts';
import { travellingSteps } from './steps/travelling.ts';
import type { HelpTopic } from './topics.ts';

const topics: Readonly<Record<HelpTopic, (facts: HelpFacts | undefined) => Step[]>> = {
  'not-accepted': notAcceptedSteps,
  'none-left': noneLeftSteps,
  'all-lost': allLostSteps,
  'phone-lost': phoneLostSteps,
  'app-deleted': appDeletedSteps,
  'email-lost': emailLostSteps,
  travelling: travellingSteps,
};

/** What to do, in order: general without an account, and from what is known about one with it. */
export function helpSteps(topic: HelpTopic, facts: HelpFacts | undefined): readonly Step[] {
  return topics[topic](facts);
}
