namespace Torii.Doctor;

/// <summary>Whether the console was built with the program.</summary>
internal sealed class ConsoleCheck : ICheck
{
    /// <inheritdoc />
    public string Area => "console";

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        File.Exists(Path.Combine(AppContext.BaseDirectory, "console", "index.html"))
            ? Finding.Ok("It was built.")
            : Finding.Warning("It was not built with this copy of Torii; the API works without it.", "Install Node.js 20.19 or newer with npm, and build Torii again."),
    ]);
}
