using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;

namespace Torii.Doors.Files;

/// <summary>Takes clients' files in.</summary>
internal sealed class FileUploads(IMediaFiles bytes, IMediaStore media, IFileStore files, IdSource ids, TimeProvider time)
{
    /// <summary>What the other parts of the form and the boundaries may take, in bytes.</summary>
    private const long Slack = 1024 * 1024;

    private readonly FormBodyReader _forms = new(bytes, media, time, new BodyLimits { Whole = MediaLimits.Video + Slack, Text = (int)Slack, Media = 1 });

    /// <summary>The file that a request brings, kept and claimed; or what is wrong with the request.</summary>
    public async Task<(ClientFile? File, ApiError? Error)> TakeAsync(HttpContext context, Client client)
    {
        var outcome = await _forms.ReadAsync(context.Request, FileForm.Shape, context.RequestAborted);
        if (outcome is BodyOutcome.Refused refused)
        {
            // The rest of the body is unread; a client that goes on sending must not keep the connection.
            context.Response.Headers.Connection = "close";
            return (null, ApiError.Invalid(refused.Code, refused.Message, refused.Param, refused.Status));
        }

        var body = (BodyOutcome.Read)outcome;
        var (form, error) = FileForm.Read(body);
        if (form is null)
        {
            await DropAsync(body.Media, context.RequestAborted);
            return (null, error);
        }

        var file = FileOf(form, client);
        return await files.AddAsync(file, context.RequestAborted)
            ? (file, null)
            : (null, ApiError.Invalid("media_gone", "The file was swept away before it was kept; upload it again.", "file"));
    }

    private ClientFile FileOf(FileForm form, Client client)
    {
        var now = time.GetUtcNow();
        return new ClientFile
        {
            Id = ids.Next(),
            ClientId = client.Id,
            MediaId = form.Media.MediaId,
            Name = form.Name,
            Purpose = form.Purpose,
            ContentType = form.Format.ContentType,
            Length = form.Media.Length,
            CreatedAt = now,
            ExpiresAt = now + form.Lifetime,
        };
    }

    // They would be swept in an hour; nobody can name them, and half a gigabyte need not wait for that.
    private async Task DropAsync(IReadOnlyList<LiftedMedia> lifted, CancellationToken cancellationToken)
    {
        foreach (var one in lifted)
        {
            bytes.Delete(one.MediaId);
        }

        await media.ForgetAsync([.. lifted.Select(one => one.MediaId)], cancellationToken);
    }
}
