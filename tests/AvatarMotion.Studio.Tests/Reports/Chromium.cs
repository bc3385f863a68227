using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>A real browser without a screen, spoken to over its own debugging socket.</summary>
internal sealed class Chromium : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly Process _process;
    private readonly string _profile;

    private Chromium(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Starts the browser; skips the test where none is installed.</summary>
    public static Chromium Start()
    {
        string path = Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists) ?? "";
        if (path.Length == 0)
            Assert.Ignore("no browser: install chromium to try the report in one");
        string profile = Directory.CreateTempSubdirectory("chromium").FullName;
        ProcessStartInfo start = new(path) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string word in new[] { "--headless=new", "--no-sandbox", "--disable-gpu", "--mute-audio", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank" })
            start.ArgumentList.Add(word);
        Process process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new Chromium(process, profile);
    }

    /// <summary>Opens a file as a page of the given size.</summary>
    public async Task<ChromiumPage> Open(string file, int width, int height, bool isPhone = false)
    {
        using HttpClient http = new();
        string answer = await (await http.PutAsync($"http://127.0.0.1:{await Port()}/json/new?about:blank", null)).Content.ReadAsStringAsync();
        ChromiumPage page = await ChromiumPage.Connect(JsonDocument.Parse(answer).RootElement.GetProperty("webSocketDebuggerUrl").GetString()!);
        await page.Show(new Uri(file).AbsoluteUri, width, height, isPhone);
        return page;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, true);
        }
        catch (IOException)
        {
            // A helper of the browser still writes its last words there.
        }
    }

    private async Task<string> Port()
    {
        string file = Path.Combine(_profile, "DevToolsActivePort");
        for (int i = 0; i < 300; i++)
        {
            if (File.Exists(file) && File.ReadAllLines(file) is [string port, ..])
                return port;
            await Task.Delay(100, CancellationToken.None);
        }

        throw new TimeoutException("the browser did not start within 30 s");
    }
}
