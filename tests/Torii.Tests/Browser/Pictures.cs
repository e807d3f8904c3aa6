using Torii.Tests.Support;

namespace Torii.Tests.Browser;

/// <summary>The pictures of the console in the documents.</summary>
internal static class Pictures
{
    /// <summary>Where a picture goes; null where none are to be written now.</summary>
    public static string? PathOf(string name) =>
        Repository.WritesDocuments ? Path.Combine(Repository.Root, "docs", "pictures", name + ".png") : null;
}
