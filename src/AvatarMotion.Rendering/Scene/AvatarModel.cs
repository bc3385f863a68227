using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>One avatar on the GPU: a buffer of posed vertices, a buffer of what never changes, and indices sorted so that few calls draw it.</summary>
internal sealed unsafe class AvatarModel : IDisposable
{
    /// <summary>Levels of detail.</summary>
    public const int LevelCount = 3;

    /// <summary>Metres by which outlines, paint and the fringe's shadow reach beyond their mesh.</summary>
    private const float SeenMargin = 0.06f;

    private readonly GlFunctions _gl;
    private readonly GpuBuffer _posed;
    private readonly GpuBuffer _still;
    private readonly GpuBuffer _indices;
    private readonly AvatarPoser _poser;
    private readonly AvatarSkin _skin;
    private readonly Dictionary<TextureImage, GpuTexture> _textures = new();
    private readonly List<(int First, int Count)> _solidRuns;
    private readonly bool[] _isSeen;
    private uint _vertexArray;

    public AvatarModel(GlFunctions gl, Avatar avatar)
    {
        _gl = gl;
        Avatar = avatar;
        _poser = new AvatarPoser(avatar);
        _skin = new AvatarSkin(avatar.Meshes, avatar.Meshes.Select(FaceShading.ShadingNormals).ToArray());
        _posed = new GpuBuffer(gl, GlNames.ArrayBuffer);
        _still = new GpuBuffer(gl, GlNames.ArrayBuffer);
        _indices = new GpuBuffer(gl, GlNames.ElementArrayBuffer);
        uint array;
        gl.GenVertexArrays(1, &array);
        _vertexArray = array;
        Batches = AvatarLayout.Arrange(avatar, _skin, out uint[] indices, out StillVertex[] still)
            .Select(batch => batch with { Texture = Upload(batch.Material.BaseTexture), ShadeTexture = Upload(batch.Material.ShadeTexture) }).ToArray();
        _solidRuns = FindSolidRuns();
        _isSeen = new bool[avatar.Meshes.Count];
        FillBuffers(indices, still);
    }

    public Avatar Avatar { get; }

    /// <summary>In drawing order: face, paint by layer, other opaque kinds, hair, fringe, blended.</summary>
    public IReadOnlyList<AvatarBatch> Batches { get; }

    /// <summary>Middle of the body (the hips) of the last pose, in world.</summary>
    public Vector3 CenterInWorld { get; private set; }

    /// <summary>The head joint of the last pose, in world.</summary>
    public Vector3 HeadInWorld { get; private set; }

    /// <summary>Left and right foot joints of the last pose, in world.</summary>
    public (Vector3 Left, Vector3 Right) FeetInWorld { get; private set; }

    /// <summary>Poses, skins and uploads.</summary>
    public void Update(PerformerFrame frame)
    {
        _poser.Pose(frame);
        _skin.Skin(_poser);
        _posed.Fill<PosedVertex>(_skin.Vertices, changesOften: true);
        CenterInWorld = frame.Body.HipsInWorld;
        HeadInWorld = Joint(Motion.Bone.Head);
        FeetInWorld = (Joint(Motion.Bone.LeftFoot), Joint(Motion.Bone.RightFoot));
    }

    /// <summary>Binds the vertices for the draws that follow.</summary>
    public void Bind() => _gl.BindVertexArray(_vertexArray);

    /// <summary>Notes which meshes of the last pose the camera can see; in a close-up legs and skirt cost nothing.</summary>
    public void Cull(in Matrix4x4 viewProjection)
    {
        for (int i = 0; i < _isSeen.Length; i++)
            _isSeen[i] = _skin.Bounds[i].MayBeSeen(viewProjection, SeenMargin);
    }

    /// <summary>Draws what is seen of one batch at a level of detail, neighbors in one call.</summary>
    public void Draw(AvatarBatch batch, int level)
    {
        int first = 0, count = 0;
        foreach (BatchPart part in batch.Parts[level])
        {
            if (!_isSeen[part.Mesh])
                continue;
            if (first + count != part.First)
            {
                DrawRun(first, count);
                (first, count) = (part.First, 0);
            }

            count += part.Count;
        }

        DrawRun(first, count);
    }

    /// <summary>Draws all opaque surfaces at the lowest level of detail in as few calls as their order allows, for shadow and mirror.</summary>
    public void DrawSolid()
    {
        foreach ((int first, int count) in _solidRuns)
            DrawRun(first, count);
    }

    public void Dispose()
    {
        uint array = _vertexArray;
        _gl.DeleteVertexArrays(1, &array);
        _vertexArray = 0;
        _posed.Dispose();
        _still.Dispose();
        _indices.Dispose();
        foreach (GpuTexture texture in _textures.Values)
            texture.Dispose();
    }

    private void DrawRun(int first, int count)
    {
        if (count > 0)
            _gl.DrawElements(GlNames.Triangles, count, GlNames.UnsignedInt, first * sizeof(uint));
    }

    private List<(int First, int Count)> FindSolidRuns()
    {
        List<(int First, int Count)> runs = new();
        foreach (AvatarBatch batch in Batches)
        {
            (int first, int count) = (batch.FirstIndex[DetailLevel.Lowest], batch.IndexCount[DetailLevel.Lowest]);
            if (!batch.IsOpaque || count == 0)
                continue;
            if (runs.Count > 0 && runs[^1].First + runs[^1].Count == first)
                runs[^1] = (runs[^1].First, runs[^1].Count + count);
            else
                runs.Add((first, count));
        }

        return runs;
    }

    private Vector3 Joint(Motion.Bone bone)
    {
        int node = Avatar.BoneNodes[(int)bone];
        return node < 0 ? CenterInWorld : _poser.NodesInWorld[node].Translation;
    }

    private GpuTexture? Upload(TextureImage? image)
    {
        if (image is null)
            return null;
        if (!_textures.TryGetValue(image, out GpuTexture? texture))
            _textures.Add(image, texture = GpuTexture.Picture(_gl, image));
        return texture;
    }

    private void FillBuffers(uint[] indices, StillVertex[] still)
    {
        _gl.BindVertexArray(_vertexArray);
        _indices.Fill<uint>(indices, changesOften: false);
        _posed.Fill<PosedVertex>(_skin.Vertices, changesOften: true);
        Attribute(0, 3, GlNames.Float, 0, PosedVertex.Size, 0);
        Attribute(1, 4, GlNames.Int2101010Reversed, 1, PosedVertex.Size, 12);
        Attribute(2, 4, GlNames.Int2101010Reversed, 1, PosedVertex.Size, 16);
        _still.Fill<StillVertex>(still, changesOften: false);
        Attribute(3, 4, GlNames.UnsignedShort, 1, StillVertex.Size, 0);
        Attribute(4, 2, GlNames.Float, 0, StillVertex.Size, 8);
        _gl.BindVertexArray(0);
    }

    private void Attribute(uint slot, int parts, uint type, byte normalized, int stride, int offset)
    {
        _gl.EnableVertexAttribArray(slot);
        _gl.VertexAttribPointer(slot, parts, type, normalized, stride, offset);
    }
}
