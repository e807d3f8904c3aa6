using Torii.Core.Providers;

namespace Torii.Providers.OpenRouter;

/// <summary>Nobody can be reached: tasks are only asked after.</summary>
internal sealed class NoCallbacks : ICallbackAddresses
{
    /// <inheritdoc />
    public Uri? Of(string upstream) => null;
}
