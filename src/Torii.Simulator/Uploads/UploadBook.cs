using System.Collections.Concurrent;
using Torii.Simulator.Accounts;
using Torii.Simulator.Journals;

namespace Torii.Simulator.Uploads;

/// <summary>All uploads and the folder that holds their bytes.</summary>
internal sealed class UploadBook
{
    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private readonly Journal _journal;
    private readonly string _folder;

    public UploadBook(Journal journal, SimulatorOptions options)
    {
        _journal = journal;
        _folder = Path.GetFullPath(Path.Combine(options.DataFolder, "uploads"));
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Opens the file of an upload to come.</summary>
    public FileStream Create(string file) =>
        new(Path.Combine(_folder, file), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);

    /// <summary>Removes the file of an upload that came to nothing.</summary>
    public void Discard(string file) => File.Delete(Path.Combine(_folder, file));

    /// <summary>Writes an upload down.</summary>
    public void Keep(Upload upload)
    {
        _journal.Append(new JournalEntry { Upload = upload });
        Restore(upload);
    }

    public void Restore(Upload upload) => _uploads[upload.Id] = upload;

    /// <summary>Whether there is such an upload and it is this account's.</summary>
    public bool Owns(Account account, string id) =>
        _uploads.TryGetValue(id, out var upload) && string.Equals(upload.Account, account.Id, StringComparison.Ordinal);

    /// <summary>Where the bytes of an upload are; null when they are gone.</summary>
    public string? PathOf(string id)
    {
        if (!_uploads.TryGetValue(id, out var upload))
        {
            return null;
        }

        var path = Path.Combine(_folder, upload.File);
        return File.Exists(path) ? path : null;
    }
}
