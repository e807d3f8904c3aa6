using Torii.Simulator.Protocol;

namespace Torii.Simulator.Uploads;

/// <summary>Takes pictures in: a form with exactly a <c>file</c> and a <c>file_name</c>. The file goes to disk as it comes.</summary>
internal sealed class UploadEndpoints(UploadBook uploads) : IBackendEndpoints
{
    private static readonly FormRules Rules = new(
        [FileType.Png, FileType.Jpeg, FileType.Webp], LongestFile: long.MaxValue, "file_name", static text => text.Length > 0, "a name");

    public void Map(BackendRoutes routes) => routes.PostForm("/uploads", UploadAsync);

    private async ValueTask<Answer> UploadAsync(Call call)
    {
        var id = $"upload_{Guid.NewGuid():N}";
        string? stored = null;
        var form = new StrictForm(Rules, type => uploads.Create(stored = id + type.Extension));
        if (await form.ReadAsync(call) is { } problem)
        {
            if (stored is not null)
            {
                uploads.Discard(stored);
            }

            return problem;
        }

        uploads.Keep(new Upload(id, call.Account.Id, stored!));
        return Answer.Made(id);
    }
}
