using System.Text;
using System.Text.Json;

namespace Torii.Tests.Documents;

/// <summary>Writes tables of requests from an OpenAPI description, one for each of its tags.</summary>
internal static class ApiTable
{
    /// <summary>The tables.</summary>
    public static string Write(string file)
    {
        using var description = JsonDocument.Parse(File.ReadAllBytes(file));
        var operations = description.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Method: operation.Name.ToUpperInvariant(), Path: path.Name, About: operation.Value)))
            .Where(operation => operation.Method != "HEAD" && operation.About.ValueKind == JsonValueKind.Object)
            .ToList();

        var text = new StringBuilder();
        foreach (var group in operations.GroupBy(operation => operation.About.GetProperty("tags")[0].GetString()))
        {
            text.Append($"### {group.Key}\n\n| request | what it does |\n|---|---|\n");
            foreach (var (method, path, about) in group)
            {
                text.Append($"| `{method} {path}` | {about.GetProperty("summary").GetString()!.TrimEnd('.').Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd();
    }
}
