using Torii.Core.Providers;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>One address for every upstream.</summary>
internal sealed class FixedCallbacks : ICallbackAddresses
{
    public Uri Of(string upstream) => new($"https://torii.example/callbacks/{upstream}/secret");
}
