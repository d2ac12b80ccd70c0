import { LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';

interface TopicListProps<Topic extends string> {
  readonly topics: readonly Topic[];
  readonly labelOf: (topic: Topic) => string;
  readonly besideOf: (topic: Topic) => string;
  readonly onTopic: (topic: Topic) => void;
}

/** What may have happened, one under the other. */
export function TopicList<Topic extends string>({
  topics,
  labelOf,
  besideOf,
  onTopic,
}: TopicListProps<Topic>): ReactNode {
  return (
    <LineButtons>
      {topics.map((topic, index) => (
        <LineButton
          key={topic}
          autoFocus={index === 0}
          icon={<LifeBuoy aria-hidden />}
          beside={besideOf(topic)}
          onClick={() => onTopic(topic)}
        >
          {labelOf(topic)}
        </LineButton>
      ))}
    </LineButtons>
  );
}
