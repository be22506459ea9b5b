// Catches errors while drawing, so that the pane is never blank.
import { Component, type ReactNode } from 'react';

type ErrorBoundaryProps = { fallback: (retry: () => void) => ReactNode; children: ReactNode };

export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback(() => this.setState({ failed: false })) : this.props.children;
  }
}
