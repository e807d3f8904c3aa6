using Torii.Tests.Support;

namespace Torii.Tests.Browser;

/// <summary>The pictures of the console in the documents.</summary>
internal static class Pictures
{
    private static readonly string[] Shown = ["overview-light-1440", "generations-light-1440", "studio-light-1440"];

    /// <summary>Where a picture goes; null where the documents do not show it, or are not to be written now.</summary>
    public static string? PathOf(string name) =>
        Repository.WritesDocuments && Shown.Contains(name) ? Path.Combine(Repository.Root, "docs", "pictures", name + ".png") : null;
}
