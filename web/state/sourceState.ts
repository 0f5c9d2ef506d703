/** What the user asks to look at. */
export type SourceRequest =
  | { readonly kind: 'camera'; readonly deviceId?: string | undefined }
  | { readonly kind: 'screen' }
  | { readonly kind: 'video'; readonly file: File }
  | { readonly kind: 'images'; readonly files: readonly File[] };

/** Where the pictures come from, and what became of it. */
export type SourceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly request: SourceRequest }
  | { readonly kind: 'open'; readonly request: SourceRequest; readonly name: string }
  /** It may not be used, or can't be read. */
  | { readonly kind: 'refused'; readonly request: SourceRequest; readonly message: string }
  /** It was there and went away; a camera is waited for. */
  | { readonly kind: 'lost'; readonly request: SourceRequest; readonly name: string; readonly message: string }
  | { readonly kind: 'ended'; readonly request: SourceRequest; readonly name: string };

export type SourceEvent =
  | { readonly kind: 'ask'; readonly request: SourceRequest }
  | { readonly kind: 'opened'; readonly name: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'lost'; readonly message: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'closed' };

/** The state after an event; one that does not fit, because it comes late, changes nothing. */
export function nextSourceState(state: SourceState, event: SourceEvent): SourceState {
  switch (event.kind) {
    case 'ask':
      return { kind: 'asking', request: event.request };
    case 'closed':
      return { kind: 'none' };
    case 'opened':
      return state.kind === 'asking' ? { kind: 'open', request: state.request, name: event.name } : state;
    case 'refused':
      return state.kind === 'asking' || state.kind === 'open'
        ? { kind: 'refused', request: state.request, message: event.message }
        : state;
    case 'lost':
      return state.kind === 'open' ? { ...state, kind: 'lost', message: event.message } : state;
    case 'ended':
      return state.kind === 'open' ? { ...state, kind: 'ended' } : state;
  }
}

/** Whether a lost source should be opened again by itself when devices change. */
export function isAwaited(
  state: SourceState,
): state is Extract<SourceState, { kind: 'lost' }> & { readonly request: { readonly kind: 'camera' } } {
  return state.kind === 'lost' && state.request.kind === 'camera';
}
