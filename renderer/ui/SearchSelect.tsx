import { Check, ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import {
  Button,
  ComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { classes } from './classes.ts';
import fieldStyles from './field.module.css';
import popoverStyles from './popover.module.css';
import styles from './search-select.module.css';

export interface SearchSelectProps<Item extends { readonly id: string }> {
  readonly label: string;
  readonly placeholder: string;
  readonly chosen: Item | undefined;
  /** The items that match, best first; all of them for an empty query. */
  readonly find: (query: string) => readonly Item[];
  readonly textOf: (item: Item) => string;
  readonly onChoose: (item: Item) => void;
  readonly error?: string | undefined;
  /** What the list says when nothing matches. */
  readonly none: string;
  /** What it says at its end when it shows only the first few. */
  readonly more: (count: number) => string;
  readonly children: (item: Item) => ReactNode;
}

/** As many as one looks through: more are found by typing. */
const shownAtMost = 50;

/** One of many, found by typing. */
export function SearchSelect<Item extends { readonly id: string }>({
  label,
  placeholder,
  chosen,
  find,
  textOf,
  onChoose,
  error,
  none,
  more,
  children,
}: SearchSelectProps<Item>): ReactNode {
  const errorId = useId();
  const chosenText = chosen === undefined ? '' : textOf(chosen);
  const [query, setQuery] = useState(chosenText);
  // The text of what is chosen is no query: opened again, the whole list is offered.
  const found = find(query === chosenText ? '' : query);
  const shown = found.slice(0, shownAtMost);
  // What was chosen stays in the list, after what was found: the first arrow key reaches that.
  const items = chosen === undefined || shown.includes(chosen) ? shown : [...shown, chosen];

  return (
    <ComboBox
      className={styles['select'] ?? ''}
      items={items}
      value={chosen?.id ?? null}
      onChange={(id) => {
        // Also asked when the field is left: what was typed and not chosen goes.
        const item = items.find((one) => one.id === id);
        setQuery(item === undefined ? chosenText : textOf(item));
        if (item !== undefined && item !== chosen) onChoose(item);
      }}
      inputValue={query}
      onInputChange={setQuery}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={error !== undefined}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <Group className={classes(fieldStyles['box'])}>
        <Input
          className={fieldStyles['input'] ?? ''}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={error === undefined ? undefined : errorId}
        />
        <Button className={styles['open'] ?? ''}>
          <ChevronDown aria-hidden />
        </Button>
      </Group>
      {error === undefined ? null : (
        <p id={errorId} className={fieldStyles['error']} role="alert">
          {error}
        </p>
      )}
      <Popover className={classes(popoverStyles['popover'], styles['popover'])}>
        <ListBox
          className={popoverStyles['list'] ?? ''}
          renderEmptyState={() => <p className={styles['note']}>{none}</p>}
        >
          {(item: Item) => (
            <ListBoxItem textValue={textOf(item)} className={popoverStyles['item'] ?? ''}>
              {({ isSelected }) => (
                <>
                  {children(item)}
                  {isSelected ? <Check aria-hidden /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
        {found.length > shownAtMost ? (
          <p className={styles['note']}>{more(found.length - shownAtMost)}</p>
        ) : null}
      </Popover>
    </ComboBox>
  );
}
