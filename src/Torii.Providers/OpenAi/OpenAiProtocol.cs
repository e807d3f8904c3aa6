using Microsoft.Extensions.DependencyInjection;
using Torii.Core.Generations;
using Torii.Core.Routing;
using Torii.Providers.OpenAi.Videos;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Providers.OpenAi;

/// <summary>What the configuration of an upstream of this protocol must say.</summary>
internal sealed class OpenAiProtocol : IUpstreamProtocol
{
    /// <inheritdoc />
    public string Name => OpenAiProvider.Name;

    /// <inheritdoc />
    public ReadyVariables Ready { get; } = new("openai", "OPENAI_API_KEY") { Address = "OPENAI_BASE_URL", Host = "api.openai.com", Elsewhere = "compatible" };

    /// <inheritdoc />
    public void AddTo(IServiceCollection services) => services.AddOpenAiUpstreams();

    /// <inheritdoc />
    public string KeyPath(UpstreamSettings upstream) => (upstream.Videos ?? new VideoDialect()).ModelsPath;

    /// <inheritdoc />
    public string? LackFor(GenerationKind kind, UpstreamDocument upstream) => kind switch
    {
        GenerationKind.Video => upstream.Videos is null ? nameof(upstream.Videos) : null,
        GenerationKind.Image => upstream.Images is null ? nameof(upstream.Images) : null,
        GenerationKind.Prompt => upstream.Chat is null ? nameof(upstream.Chat) : null,
        _ => "another protocol",
    };

    /// <inheritdoc />
    public IEnumerable<FieldMistake> MistakesIn(TargetDocument target, UpstreamDocument upstream) =>
        upstream.Videos is { } dialect && target.Kinds.Contains(GenerationKind.Video) ? MistakesIn(target, dialect) : [];

    private static IEnumerable<FieldMistake> MistakesIn(TargetDocument target, VideoDialect dialect)
    {
        if (target.Frames > 0 && dialect.Image is null)
        {
            yield return new FieldMistake(nameof(target.Frames), "must be 0 without Videos:Image, the field for the first frame");
        }
        else if (target.Frames > 1 && dialect.LastImage is null)
        {
            yield return new FieldMistake(nameof(target.Frames), "must be at most 1 without Videos:LastImage, the field for the last frame");
        }

        if (target.References > 0 && dialect.Reference is null)
        {
            yield return new FieldMistake(nameof(target.References), "must be 0 without Videos:Reference, the field for reference pictures");
        }

        if (LackFor(target.Remix, dialect.Remix, nameof(dialect.Remix), dialect) is { } remix)
        {
            yield return new FieldMistake(nameof(target.Remix), remix);
        }

        if (LackFor(target.Extension, dialect.Extension, nameof(dialect.Extension), dialect) is { } extension)
        {
            yield return new FieldMistake(nameof(target.Extension), extension);
        }
    }

    private static string? LackFor(Continuation way, SourceRoute? route, string field, VideoDialect dialect) => way switch
    {
        Continuation.Task when route is null => $"must not be task without Videos:{field}:Path, where that is asked for",
        Continuation.Video when dialect.Video is null => "must not be video without Videos:Video, the field for the earlier video",
        _ => null,
    };
}
