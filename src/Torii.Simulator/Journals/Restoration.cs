using Torii.Simulator.Accounts;
using Torii.Simulator.Results;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Journals;

/// <summary>Brings back what an earlier run accepted.</summary>
internal sealed class Restoration(Journal journal, AccountBook accounts, UploadBook uploads, ResultBook results)
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

            if (entry.Upload is { } upload)
            {
                uploads.Restore(upload);
            }
        }
    }
}
