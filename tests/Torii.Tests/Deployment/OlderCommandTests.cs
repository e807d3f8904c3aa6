using System.Text.RegularExpressions;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>Every container that the older proxy's page knew can be started from ours, with the same variables and mounts.</summary>
public sealed partial class OlderCommandTests
{
    private static readonly string[] Commands = [.. Blocks().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/deployment.md")))
        .SelectMany(block => block.Groups["text"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    [Theory]
    [InlineData("")]
    [InlineData("-e API_KEYS")]
    [InlineData("-e API_KEYS", "-e PROXY_HOST=host.docker.internal", "-e PROXY_PORT=7890")]
    [InlineData("-e API_KEYS", "-e PROXY_HOST=host.docker.internal", "-e PROXY_PORT=7890", "-e PROXY_USER=username", "-e PROXY_PASS=password")]
    [InlineData("-v $(pwd)/api_keys.json:/app/api_keys.json", "-e PROXY_HOST=host.docker.internal", "-e PROXY_PORT=7890")]
    [InlineData("-v /your/local/path:/app/src/static/images")]
    [InlineData("-e API_KEYS", "-e VERBOSE_LOGGING=true")]
    public void Run_HasItsEquivalent(params string[] parts)
    {
        string[] wanted = [.. parts.Where(part => part.Length > 0)];

        // Nothing else is set or mounted.
        Commands.ShouldContain(command => command.StartsWith("docker run -d -p 8890:8890", StringComparison.Ordinal)
            && Options().Count(command) == wanted.Length
            && wanted.All(part => command.Contains($" {part}", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("docker build -t torii .")]
    [InlineData("docker ps")]
    [InlineData("docker logs sora-api")]
    [InlineData("docker stop sora-api")]
    [InlineData("docker rm sora-api")]
    [InlineData("docker compose up -d")]
    [InlineData("docker compose logs -f")]
    [InlineData("docker compose -f docker-compose.warp.yml up -d")]
    [InlineData("docker compose -f docker-compose.warp.yml logs -f")]
    public void Command_IsThere(string command) => Commands.ShouldContain(command);

    [GeneratedRegex(@"^```bash\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@" (-e|-v) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Options();
}
