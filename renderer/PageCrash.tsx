import { Component } from 'react';
import type { ReactNode } from 'react';
import { t } from '../shared/strings/i18n.ts';
import { shell } from './api.ts';
import { Button } from './ui/Button.tsx';
import { GatePage } from './ui/GatePage.tsx';

interface PageCrashProps {
  readonly children: ReactNode;
}

/** A fault while drawing must not leave an empty window: it says so, and locking gives a fresh page. */
export class PageCrash extends Component<PageCrashProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <GatePage title={t('problem.page-crashed')} lead={t('problem.page-crashed-way')}>
        <Button look="filled" size="large" wide onClick={() => void shell('vault:lock', {})}>
          {t('problem.page-crashed-lock')}
        </Button>
      </GatePage>
    );
  }
}
