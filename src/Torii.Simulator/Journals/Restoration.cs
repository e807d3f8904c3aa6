using Torii.Simulator.Accounts;
using Torii.Simulator.Characters;
using Torii.Simulator.Posts;
using Torii.Simulator.Results;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Journals;

/// <summary>Brings back what an earlier run accepted.</summary>
internal sealed class Restoration(
    Journal journal,
    AccountBook accounts,
    UploadBook uploads,
    ResultBook results,
    CameoBook cameos,
    AssetBook assets,
    CharacterBook characters,
    PostBook posts)
{
    public void Run()
    {
        foreach (var entry in journal.ReadAll())
        {
            if (entry.Task is { } task)
            {
                accounts.Restore(task.Account).Shelf(task.Result.Kind).Restore(task);
                results.Add(task);
            }

            if (entry.Account is { } state)
            {
                accounts.Restore(state.Id).Restore(state);
            }

            if (entry.Upload is { } upload)
            {
                uploads.Restore(upload);
            }

            if (entry.Cameo is { } cameo)
            {
                cameos.Restore(cameo);
            }

            if (entry.Asset is { } asset)
            {
                assets.Restore(asset);
            }

            if (entry.Character is { } character)
            {
                characters.Restore(character);
            }

            if (entry.Post is { } post)
            {
                posts.Restore(post);
            }
        }
    }
}
