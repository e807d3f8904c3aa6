using Microsoft.Extensions.Options;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Sora.Bodies;

namespace Torii.Providers.Sora.Publishing;

/// <summary>Posts videos, and deletes posts.</summary>
internal sealed class SoraPublishing(SoraBackend backend, IOptions<SoraOptions> options) : IPublishing
{
    /// <inheritdoc />
    public async Task<PublishOutcome> PublishAsync(AccountAccess access, string result, CancellationToken cancellationToken)
    {
        if (SoraAccess.Of(access) is not { } opened)
        {
            return new PublishOutcome.Refused(SoraRefusals.NoToken);
        }

        var body = new PostBody([new PostAttachment(result, "sora")], PostText: string.Empty);
        using var outcome = await backend.CreateAsync(opened, SoraCall.Of("project_y/post", body, SoraJson.Wire.PostBody), cancellationToken);
        return outcome switch
        {
            CallOutcome.NotSent notSent => new PublishOutcome.Refused(SoraRefusals.NotSent(notSent, opened.Egress)),
            CallOutcome.Lost lost => new PublishOutcome.Unknown(lost.Why),
            CallOutcome.Answered { Succeeded: true } answer when PostIn(answer.Body.Bytes) is { } post =>
                new PublishOutcome.Published(post, LinkTo(post)),
            CallOutcome.Answered answer when SoraRefusals.Stated(answer, opened) is { } refusal => new PublishOutcome.Refused(refusal),
            CallOutcome.Answered answer => new PublishOutcome.Unknown(SoraRefusals.TextOf(answer, opened)),
            _ => new PublishOutcome.Unknown("the answer is too long"),
        };
    }

    /// <inheritdoc />
    public async Task<RemovalOutcome> UnpublishAsync(AccountAccess access, string post, CancellationToken cancellationToken)
    {
        if (SoraAccess.Of(access) is not { } opened)
        {
            return new RemovalOutcome.Refused(SoraRefusals.NoToken);
        }

        using var outcome = await backend.DeleteAsync(opened, $"project_y/post/{Uri.EscapeDataString(post)}", cancellationToken);
        return SoraDeletion.Fold(outcome, opened);
    }

    private string LinkTo(string post) => new Uri(options.Value.ShareBase, Uri.EscapeDataString(post)).AbsoluteUri;

    private static string? PostIn(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document?.RootElement.Member("post"u8)?.Text("id"u8);
    }
}
