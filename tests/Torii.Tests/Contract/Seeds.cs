using System.Runtime.CompilerServices;

namespace Torii.Tests.Contract;

/// <summary>The documents that the examples are from, where they are at hand: beside the repository.</summary>
internal static class Seeds
{
    /// <summary>The text of a document; null where the documents are not at hand.</summary>
    public static string? Read(string document)
    {
        for (var folder = new FileInfo(SourceFile()).Directory; folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "seeds", document);
            if (File.Exists(file))
            {
                return File.ReadAllText(file).ReplaceLineEndings("\n");
            }
        }

        return null;
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
