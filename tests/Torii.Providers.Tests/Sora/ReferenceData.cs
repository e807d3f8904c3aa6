namespace Torii.Providers.Tests.Sora;

/// <summary>The backend reference's bodies, with our own words for prompts, as files.</summary>
internal static class ReferenceData
{
    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sora", "Data", name)).TrimEnd('\n');
}
