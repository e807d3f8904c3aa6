using Torii.Tests.Support;

namespace Torii.Tests.Browser;

/// <summary>The accessibility checker that pages are held against.</summary>
internal static class Axe
{
    /// <summary>Its script. It comes with the console's own tools.</summary>
    public static string Script { get; } = Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");
}
