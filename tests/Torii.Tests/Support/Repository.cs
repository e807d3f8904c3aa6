using System.Runtime.CompilerServices;

namespace Torii.Tests.Support;

/// <summary>The folder that these tests were built from, for those that hold documents against what is real.</summary>
internal static class Repository
{
    private const string Variable = "TORII_WRITE_DOCUMENTS";

    /// <summary>The folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(SourceFile())!, "../../.."));

    /// <summary>Whether documents that tests check are to be written anew.</summary>
    public static bool WritesDocuments => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <summary>How to write them anew.</summary>
    public static string Advice => $"run this test with {Variable}=1 to write it anew";

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
