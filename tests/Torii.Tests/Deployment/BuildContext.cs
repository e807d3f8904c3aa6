using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>What an image is built from: the repository without what .dockerignore leaves out.</summary>
internal static class BuildContext
{
    private static readonly string[] Rules = [.. File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")).Where(line => line.Length > 0 && !line.StartsWith('#'))];

    private static readonly string[] Allowed = [.. Rules.Where(rule => rule.StartsWith('!')).Select(rule => rule[1..])];

    private static readonly string[] LeftOut = [.. Rules.Where(rule => rule is not "*" && !rule.StartsWith('!'))];

    /// <summary>Copies a path of it, as COPY does.</summary>
    /// <param name="source">A file, or a folder whose contents are copied; <c>.</c> for all.</param>
    /// <param name="target">A folder, or the file it becomes.</param>
    public static void Copy(string source, string target)
    {
        if (source == ".")
        {
            foreach (var entry in Allowed)
            {
                Copy(entry, Path.Combine(target, entry));
            }

            return;
        }

        var from = Path.Combine(Repository.Root, source);
        Allowed.ShouldContain(entry => source == entry || source.StartsWith(entry + "/"), $"{source} is left out by .dockerignore");
        if (File.Exists(from))
        {
            CopyFile(from, target);
            return;
        }

        foreach (var file in Files(from))
        {
            CopyFile(file, Path.Combine(target, Path.GetRelativePath(from, file)));
        }
    }

    /// <summary>Copies a folder that an earlier stage has made.</summary>
    public static void CopyAll(string from, string target)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            CopyFile(file, Path.Combine(target, Path.GetRelativePath(from, file)));
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(child => !IsLeftOut(child)).SelectMany(Files));

    private static bool IsLeftOut(string folder) => Array.Exists(LeftOut, rule => rule.StartsWith("**/", StringComparison.Ordinal)
        ? Path.GetFileName(folder) == rule[3..]
        : Path.GetRelativePath(Repository.Root, folder) == rule);

    private static void CopyFile(string from, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(from, target, overwrite: true);
    }
}
