using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Media;

namespace Torii.Renditions;

/// <summary>Thumbnails, spritesheets and other formats of what is kept, where there is an ffmpeg.</summary>
internal sealed class Renderings(FfmpegFinder finder, Pictures pictures, IMediaFiles files, IMediaStore media, IGenerationStore generations, TimeProvider time)
{
    private const string NoTool = "this server has no ffmpeg to make it with (setting Torii:Ffmpeg)";

    private readonly SharedTasks<Rendering<MediaRecord>> _running = new();

    /// <summary>A thumbnail or spritesheet of a kept result, made when it is first asked for and kept from then on.</summary>
    public async Task<Rendering<MediaRecord>> DeriveAsync(MediaRecord result, MediaRole role, CancellationToken cancellationToken)
    {
        if (await media.DerivedAsync(result.GenerationId!, result.Position, role, cancellationToken) is { } made)
        {
            return new Rendering<MediaRecord>.Made(made);
        }

        if (role == MediaRole.Spritesheet && MediaFormat.Of(result.ContentType) is not { IsVideo: true })
        {
            return new Rendering<MediaRecord>.Impossible("it is not a video");
        }

        return await finder.FindAsync().WaitAsync(cancellationToken) is { } tool
            ? await _running.JoinAsync($"{result.Id}/{role}", stop => DeriveAsync(tool, result, role, stop), cancellationToken)
            : new Rendering<MediaRecord>.Impossible(NoTool);
    }

    /// <summary>A kept picture in another format. It is not kept: its file goes with the stream, which the caller disposes of.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="format">PNG, JPEG or WebP.</param>
    /// <param name="quality">0 to 100; PNG loses nothing whatever it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Rendering<Stream>> ConvertAsync(MediaRecord picture, MediaFormat format, int quality, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync().WaitAsync(cancellationToken) is not { } tool || (format == MediaFormat.Webp && !tool.WritesWebp))
        {
            return new Rendering<Stream>.Impossible(NoTool);
        }

        switch (await pictures.MakeAsync(tool, picture, Recipe.Conversion(format, quality), cancellationToken))
        {
            case Rendering<SaveOutcome.Saved>.Made made:
                var content = files.OpenRead(made.What.Id)!;
                files.Delete(made.What.Id);
                return new Rendering<Stream>.Made(content);
            case Rendering<SaveOutcome.Saved>.Impossible impossible:
                return new Rendering<Stream>.Impossible(impossible.Why);
            default:
                return new Rendering<Stream>.Busy();
        }
    }

    private async Task<Rendering<MediaRecord>> DeriveAsync(FfmpegTool tool, MediaRecord result, MediaRole role, CancellationToken cancellationToken)
    {
        var recipe = role == MediaRole.Spritesheet
            ? Recipe.Spritesheet(await LengthAsync(result, cancellationToken))
            : Recipe.Thumbnail(MediaFormat.Of(result.ContentType), tool.WritesWebp ? MediaFormat.Webp : MediaFormat.Png);
        return await pictures.MakeAsync(tool, result, recipe, cancellationToken) switch
        {
            Rendering<SaveOutcome.Saved>.Made made => await KeepAsync(result, role, made.What, cancellationToken),
            Rendering<SaveOutcome.Saved>.Impossible impossible => new Rendering<MediaRecord>.Impossible(impossible.Why),
            _ => new Rendering<MediaRecord>.Busy(),
        };
    }

    private async ValueTask<TimeSpan?> LengthAsync(MediaRecord video, CancellationToken cancellationToken)
    {
        await using var content = files.OpenRead(video.Id);
        return content is null ? null : await Mp4Length.ReadAsync(content, cancellationToken);
    }

    private async Task<Rendering<MediaRecord>> KeepAsync(MediaRecord result, MediaRole role, SaveOutcome.Saved file, CancellationToken cancellationToken)
    {
        var derived = new MediaRecord
        {
            Id = file.Id,
            Role = role,
            GenerationId = result.GenerationId,
            Position = result.Position,
            ContentType = file.Format!.ContentType,
            Length = file.Length,
            Hash = file.Hash,
            CreatedAt = time.GetUtcNow(),
        };
        var kept = await media.AddDerivedAsync(derived, cancellationToken);
        if (kept.Id != file.Id)
        {
            files.Delete(file.Id);
        }
        else if (await generations.FindAsync(result.GenerationId!, cancellationToken) is null)
        {
            // It was deleted meanwhile, and what removes its files has been there already.
            files.Delete(file.Id);
            await media.ForgetAsync([file.Id], cancellationToken);
            return new Rendering<MediaRecord>.Impossible("it was deleted");
        }

        return new Rendering<MediaRecord>.Made(kept);
    }
}
