using System.Globalization;
using System.Reflection;

namespace Torii.Storage.Migrations;

/// <summary>One step of the schema's way forward.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Script">Its statements.</param>
internal sealed record Migration(int Version, string Name, string Script)
{
    private const string Folder = "Migrations/";

    /// <summary>Those that this version of Torii carries, in order.</summary>
    public static IReadOnlyList<Migration> Embedded(Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))];

    /// <summary>Reads <c>Migrations/0001_name.sql</c>.</summary>
    private static Migration Read(Assembly assembly, string resource)
    {
        var file = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
        var bar = file.IndexOf('_', StringComparison.Ordinal);
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        return new Migration(int.Parse(file[..bar], CultureInfo.InvariantCulture), file[(bar + 1)..], reader.ReadToEnd());
    }
}
