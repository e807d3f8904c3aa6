// Runs before the first paint, so that a chosen dark page does not flash white. A file of its own: inline scripts are
// forbidden by the Content-Security-Policy.
{
  let kept = null;
  try {
    kept = localStorage.getItem('torii-scheme');
  } catch {
    // Storage is switched off; the system's choice holds.
  }

  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const scheme = kept === 'light' || kept === 'dark' ? kept : system;
  document.documentElement.dataset.mantineColorScheme = scheme;
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.backgroundColor = scheme === 'dark' ? '#17181c' : '#f7f7f8';
}
