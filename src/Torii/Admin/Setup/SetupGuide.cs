using Torii.Core.Accounts;
using Torii.Core.Stores;

namespace Torii.Admin.Setup;

/// <summary>
/// Whether the console leads through the first steps. It does so where nothing real answered at the start, until somebody has
/// finished or left them: the first account is one of the steps, and not their end.
/// </summary>
internal sealed class SetupGuide(ISettingStore store, AccountPool pool)
{
    private const string Setting = "console-setup";
    private const string Done = "done";

    private volatile bool _isNeeded;

    /// <summary>Whether there are first steps to take.</summary>
    public bool IsNeeded => _isNeeded;

    /// <summary>Reads whether it was finished. The accounts that there are must be in the pool by then.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _isNeeded = (pool.IsSimulated || pool.Count == 0) && await store.GetAsync(Setting, cancellationToken) != Done;

    /// <summary>Finishes it for good.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await store.SetAsync(Setting, Done, cancellationToken);
        _isNeeded = false;
    }
}
