namespace AvatarMotion.Assets;

/// <summary>Lumi's head: face, face paint, hair and microphone.</summary>
internal static class LumiHead
{
    public static LumiPart Build()
    {
        LumiPart part = new();
        part.Meshes.Add(HeadMesh.Build());
        LumiFace.AddTo(part);
        LumiHair.AddTo(part);
        LumiMicrophone.AddTo(part);
        return part;
    }
}
