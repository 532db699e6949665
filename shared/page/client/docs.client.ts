/** The viewer, from its own script: https://github.com/swagger-api/swagger-ui. */
declare const SwaggerUIBundle: (options: Record<string, unknown>) => unknown;

interface System {
  React: { createElement: (type: unknown, properties: object | null, ...children: unknown[]) => unknown };
  getComponent: (name: string, isContainer?: boolean) => unknown;
  specSelectors: { loadingStatus: () => string };
}

/** The operations and the sign-in, without what the page around them says already. */
const ownParts = ({ React }: System) => ({
  components: {
    OwnLayout: ({ getComponent, specSelectors }: System) => {
      if (specSelectors.loadingStatus() !== 'success') return null;
      const part = (name: string) => React.createElement(getComponent(name, true), null);
      const signIn = React.createElement('div', { className: 'auth-wrapper' }, part('AuthorizeBtnContainer'));
      const icons = React.createElement(getComponent('SvgAssets'), null);
      return React.createElement('div', { className: 'swagger-ui' }, icons, signIn, part('operations'));
    },
  },
  wrapComponents: {
    // A link or a button within a button is neither for a keyboard nor for a screen reader.
    DeepLink:
      () =>
      ({ text }: { text: unknown }) =>
        React.createElement('span', null, text),
    CopyToClipboardBtn: () => () => null,
  },
});

/** What the viewer leaves out: names for its fields, and a way to scroll without a mouse. */
function mend(viewer: HTMLElement): void {
  for (const block of viewer.querySelectorAll<HTMLElement>('pre, .table-container')) block.tabIndex = 0;
  for (const field of viewer.querySelectorAll('select, input, textarea')) {
    if (field.hasAttribute('aria-label') || (field.id !== '' && viewer.querySelector(`label[for="${field.id}"]`)))
      continue;
    field.setAttribute('aria-label', field.getAttribute('placeholder') ?? 'Value');
  }
}

function dress(dark: boolean): void {
  document.documentElement.classList.toggle('dark-mode', dark);
}

const scheme = matchMedia('(prefers-color-scheme: dark)');
dress(scheme.matches);
scheme.addEventListener('change', ({ matches }) => dress(matches));

const viewer = document.getElementById('viewer');
if (viewer !== null) {
  new MutationObserver(() => mend(viewer)).observe(viewer, { childList: true, subtree: true });
  SwaggerUIBundle({
    url: '/openapi.json',
    domNode: viewer,
    layout: 'OwnLayout',
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: -1,
    defaultModelExpandDepth: 3,
    validatorUrl: null,
    syntaxHighlight: { activated: false },
    plugins: [ownParts],
    onComplete: () => document.getElementById('list')?.setAttribute('hidden', ''),
  });
}
