#!/usr/bin/env python3
"""AudioLDM2's VAE, vocoder and UNet against PyTorch on the CPU: the same weights, segments, threads, and what comes out.

    swift build -c release --product ddcm-workbench
    .build/release/ddcm-workbench random-model FOLDER
    pip install torch==2.13.0 numpy safetensors
    env -u OPENBLAS_CORETYPE Tests/Evaluation/model_speed.py FOLDER

PyTorch runs the networks in float32 as diffusers and transformers do, channels first, with torch.nn.functional. Both
sides take turns; the best of all runs counts, and the ratio is ours over PyTorch's.
"""
import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file

WORKBENCH = Path(__file__).resolve().parents[2] / ".build/release/ddcm-workbench"


class Weights:
    """Tensors by the names below a prefix."""

    def __init__(self, tensors, prefix=""):
        self.tensors, self.prefix = tensors, prefix

    def under(self, name):
        return Weights(self.tensors, f"{self.prefix}{name}.")

    def pair(self, name):
        return self.tensors[f"{self.prefix}{name}.weight"], self.tensors[f"{self.prefix}{name}.bias"]

    def weight(self, name):
        return self.tensors[f"{self.prefix}{name}.weight"]

    def has(self, name):
        return f"{self.prefix}{name}.weight" in self.tensors


class VAE:
    def __init__(self, folder):
        self.config = json.loads((folder / "config.json").read_text())
        self.weights = Weights(load_file(folder / "diffusion_pytorch_model.safetensors"))
        self.groups = self.config["norm_num_groups"]
        self.scale = self.config["scaling_factor"]

    def norm(self, x, weights, name):
        return F.group_norm(x, self.groups, *weights.pair(name), eps=1e-6)

    def residual(self, x, weights):
        h = F.conv2d(F.silu(self.norm(x, weights, "norm1")), *weights.pair("conv1"), padding=1)
        h = F.conv2d(F.silu(self.norm(h, weights, "norm2")), *weights.pair("conv2"), padding=1)
        return (F.conv2d(x, *weights.pair("conv_shortcut")) if weights.has("conv_shortcut") else x) + h

    def attention(self, x, weights):
        _, channels, height, width = x.shape
        tokens = self.norm(x, weights, "group_norm").reshape(1, channels, -1).transpose(1, 2)
        q, k, v = (F.linear(tokens, *weights.pair(name)) for name in ("to_q", "to_k", "to_v"))
        mixed = F.scaled_dot_product_attention(q[:, None], k[:, None], v[:, None])[:, 0]
        mixed = F.linear(mixed, *weights.pair("to_out.0"))
        return x + mixed.transpose(1, 2).reshape(x.shape)

    def middle(self, x, weights):
        x = self.residual(x, weights.under("resnets.0"))
        return self.residual(self.attention(x, weights.under("attentions.0")), weights.under("resnets.1"))

    def encode(self, spectrum):
        """[1, 1, T, 64] to the scaled mean of the latents."""
        weights = self.weights.under("encoder")
        x = F.conv2d(spectrum, *weights.pair("conv_in"), padding=1)
        blocks = len(self.config["block_out_channels"])
        for block in range(blocks):
            inner = weights.under(f"down_blocks.{block}")
            for layer in range(self.config["layers_per_block"]):
                x = self.residual(x, inner.under(f"resnets.{layer}"))
            if block + 1 < blocks:
                x = F.conv2d(F.pad(x, (0, 1, 0, 1)), *inner.pair("downsamplers.0.conv"), stride=2)
        x = F.silu(self.norm(self.middle(x, weights.under("mid_block")), weights, "conv_norm_out"))
        x = F.conv2d(F.conv2d(x, *weights.pair("conv_out"), padding=1), *self.weights.pair("quant_conv"))
        return x[:, : self.config["latent_channels"]] * self.scale

    def decode(self, latent):
        weights = self.weights.under("decoder")
        x = F.conv2d(F.conv2d(latent / self.scale, *self.weights.pair("post_quant_conv")), *weights.pair("conv_in"), padding=1)
        x = self.middle(x, weights.under("mid_block"))
        blocks = len(self.config["block_out_channels"])
        for block in range(blocks):
            inner = weights.under(f"up_blocks.{block}")
            for layer in range(self.config["layers_per_block"] + 1):
                x = self.residual(x, inner.under(f"resnets.{layer}"))
            if block + 1 < blocks:
                x = F.interpolate(x, scale_factor=2.0, mode="nearest")
                x = F.conv2d(x, *inner.pair("upsamplers.0.conv"), padding=1)
        return F.conv2d(F.silu(self.norm(x, weights, "conv_norm_out")), *weights.pair("conv_out"), padding=1)


class Vocoder:
    def __init__(self, folder):
        self.config = json.loads((folder / "config.json").read_text())
        self.weights = Weights(load_file(folder / "model.safetensors"))

    def synthesise(self, spectrum):
        """[1, 64, T] to [1, 1, samples]."""
        config, weights = self.config, self.weights
        slope, kernels = config["leaky_relu_slope"], config["resblock_kernel_sizes"]
        x = F.conv1d(spectrum, *weights.pair("conv_pre"), padding=3)
        for stage, (rate, kernel) in enumerate(zip(config["upsample_rates"], config["upsample_kernel_sizes"])):
            x = F.leaky_relu(x, slope)
            x = F.conv_transpose1d(x, *weights.pair(f"upsampler.{stage}"), stride=rate, padding=(kernel - rate) // 2)
            total = 0
            for number, size in enumerate(kernels):
                block, h = weights.under(f"resblocks.{stage * len(kernels) + number}"), x
                for pair, dilation in enumerate(config["resblock_dilation_sizes"][number]):
                    y = F.conv1d(
                        F.leaky_relu(h, slope), *block.pair(f"convs1.{pair}"), dilation=dilation,
                        padding=dilation * (size - 1) // 2)
                    h = h + F.conv1d(F.leaky_relu(y, slope), *block.pair(f"convs2.{pair}"), padding=(size - 1) // 2)
                total = total + h
            x = total / len(kernels)
        return torch.tanh(F.conv1d(F.leaky_relu(x, 0.01), *weights.pair("conv_post"), padding=3))


class UNet:
    """As diffusers has it: AudioLDM2UNet2DConditionModel, with flash attention."""

    def __init__(self, folder):
        self.config = json.loads((folder / "config.json").read_text())
        self.weights = Weights(load_file(folder / "diffusion_pytorch_model.safetensors"))
        self.groups, self.heads = self.config["norm_num_groups"], self.config["attention_head_dim"]

    def residual(self, x, weights, embedding):
        h = F.silu(F.group_norm(x, self.groups, *weights.pair("norm1"), eps=1e-5))
        h = F.conv2d(h, *weights.pair("conv1"), padding=1)
        h = h + F.linear(F.silu(embedding), *weights.pair("time_emb_proj"))[:, :, None, None]
        h = F.silu(F.group_norm(h, self.groups, *weights.pair("norm2"), eps=1e-5))
        h = F.conv2d(h, *weights.pair("conv2"), padding=1)
        return (F.conv2d(x, *weights.pair("conv_shortcut")) if weights.has("conv_shortcut") else x) + h

    def attention(self, tokens, context, weights):
        q = F.linear(tokens, weights.weight("to_q"))
        k, v = (F.linear(context, weights.weight(name)) for name in ("to_k", "to_v"))
        q, k, v = (x.reshape(1, x.shape[1], self.heads, -1).transpose(1, 2) for x in (q, k, v))
        mixed = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(tokens.shape)
        return F.linear(mixed, *weights.pair("to_out.0"))

    def transformer(self, x, weights, context):
        channels = (x.shape[1],)
        h = F.group_norm(x, self.groups, *weights.pair("norm"), eps=1e-6)
        h = F.conv2d(h, *weights.pair("proj_in"))
        t = h.reshape(1, channels[0], -1).transpose(1, 2).contiguous()
        block = weights.under("transformer_blocks.0")
        u = F.layer_norm(t, channels, *block.pair("norm1"))
        t = t + self.attention(u, u, block.under("attn1"))
        u = F.layer_norm(t, channels, *block.pair("norm2"))
        t = t + self.attention(u, u if context is None else context, block.under("attn2"))
        u = F.layer_norm(t, channels, *block.pair("norm3"))
        values, gates = F.linear(u, *block.pair("ff.net.0.proj")).chunk(2, dim=-1)
        t = t + F.linear(values * F.gelu(gates), *block.pair("ff.net.2"))
        return x + F.conv2d(t.transpose(1, 2).reshape(x.shape), *weights.pair("proj_out"))

    def layer(self, x, weights, number, embedding, contexts):
        x = self.residual(x, weights.under(f"resnets.{number}"), embedding)
        for index, context in enumerate(contexts):
            x = self.transformer(x, weights.under(f"attentions.{number * len(contexts) + index}"), context)
        return x

    def estimate(self, noisy, timestep, generated, prompt):
        """[1, 8, T/4, 16] and vectors, [1, count, width], to the noise."""
        config, weights = self.config, self.weights
        layers, contexts = config["layers_per_block"], (None, generated, prompt)
        half = config["block_out_channels"][0] // 2
        angles = timestep * torch.exp(-math.log(10000) * torch.arange(half) / half)
        embedding = F.linear(torch.cat([angles.cos(), angles.sin()])[None], *weights.pair("time_embedding.linear_1"))
        embedding = F.linear(F.silu(embedding), *weights.pair("time_embedding.linear_2"))
        x = F.conv2d(noisy, *weights.pair("conv_in"), padding=1)
        skips = [x]
        for number, kind in enumerate(config["down_block_types"]):
            inner = weights.under(f"down_blocks.{number}")
            for layer in range(layers):
                x = self.layer(x, inner, layer, embedding, contexts if kind.startswith("Cross") else ())
                skips.append(x)
            if inner.has("downsamplers.0.conv"):
                x = F.conv2d(x, *inner.pair("downsamplers.0.conv"), stride=2, padding=1)
                skips.append(x)
        middle = weights.under("mid_block")
        x = self.layer(self.layer(x, middle, 0, embedding, contexts), middle, 1, embedding, ())
        for number, kind in enumerate(config["up_block_types"]):
            inner = weights.under(f"up_blocks.{number}")
            for layer in range(layers + 1):
                x = torch.cat([x, skips.pop()], dim=1)
                x = self.layer(x, inner, layer, embedding, contexts if kind.startswith("Cross") else ())
            if inner.has("upsamplers.0.conv"):
                x = F.interpolate(x, scale_factor=2.0, mode="nearest")
                x = F.conv2d(x, *inner.pair("upsamplers.0.conv"), padding=1)
        x = F.silu(F.group_norm(x, self.groups, *weights.pair("conv_norm_out"), eps=1e-5))
        return F.conv2d(x, *weights.pair("conv_out"), padding=1)


def best(runs, work):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def ours(folder, seconds, threads, runs, *more):
    command = [WORKBENCH, "model-speed", folder, "--seconds", str(seconds), "--threads", str(threads), "--json"]
    command += ["--runs", str(runs), *more]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def error(found, expected):
    """The largest difference, relative to the largest magnitude or 1."""
    return ((found - expected).abs().max() / expected.abs().max().clamp(min=1)).item()


def compare(vae, vocoder, outputs):
    """How far our outputs are from PyTorch's for the same inputs, each part by itself."""
    tensors = load_file(outputs)
    rows = tensors["spectrum"].numel() // 64
    latent = tensors["latent"].reshape(1, 8, rows // 4, 16)
    decoded = tensors["decoded"].reshape(1, 1, rows, 64)
    return {
        "encode": error(latent, vae.encode(tensors["spectrum"].reshape(1, 1, rows, 64))),
        "decode": error(decoded, vae.decode(latent)),
        "vocoder": error(tensors["sound"], vocoder.synthesise(decoded[0].transpose(1, 2)).flatten()[: rows * 160]),
    }


def sound_parts(vae, vocoder, rows):
    spectrum, latent = torch.randn(1, 1, rows, 64), torch.randn(1, 8, rows // 4, 16)
    return {
        "encode": lambda: vae.encode(spectrum),
        "decode": lambda: vae.decode(latent),
        "vocoder": lambda: vocoder.synthesise(spectrum[0].transpose(1, 2)),
    }


def denoiser_parts(unet, rows):
    noisy, generated, prompt = torch.randn(1, 8, rows // 4, 16), torch.randn(1, 8, 768), torch.randn(1, 1, 1024)
    return {"unet": lambda: unet.estimate(noisy, 500, generated, prompt)}


def denoiser_error(unet, outputs):
    tensors = load_file(outputs)
    noisy = tensors["noisy"].reshape(1, 8, -1, 16)
    expected = unet.estimate(noisy, 500, tensors["generated"].reshape(1, 8, 768), tensors["prompt"].reshape(1, 1, 1024))
    return {"unet": error(tensors["estimate"], expected.flatten())}


def measure(parts, folder, seconds, threads, turns, *more):
    torch.set_num_threads(threads)
    runs = 1 if seconds > 5 and not more else 3
    for work in parts.values():
        work()
    found = {name: ([], []) for name in parts}
    for turn in range(turns):
        times = ours(folder, seconds, threads, runs, *more)
        for name, work in parts.items():
            found[name][0].append(times[name])
            found[name][1].append(best(runs, work))
    for name, (mine, theirs) in found.items():
        print(
            f"| {seconds} s | {threads} | {name} | {min(mine):.3f} | {min(theirs):.3f} | {min(mine) / min(theirs):.2f} |",
            flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, nargs="+", default=[1.28, 10.24])
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--parts", choices=["sound", "denoiser"], nargs="+", default=["sound", "denoiser"])
    options = parser.parse_args()
    networks = {}
    if "sound" in options.parts:
        vae, vocoder = VAE(options.folder / "vae"), Vocoder(options.folder / "vocoder")
        networks["sound"] = (
            lambda rows: sound_parts(vae, vocoder, rows), lambda outputs: compare(vae, vocoder, outputs), [])
    if "denoiser" in options.parts:
        unet = UNet(options.folder / "unet")
        networks["denoiser"] = (
            lambda rows: denoiser_parts(unet, rows), lambda outputs: denoiser_error(unet, outputs), ["--denoiser"])
    with torch.no_grad(), tempfile.TemporaryDirectory() as temporary:
        outputs = f"{temporary}/outputs.safetensors"
        for _, errors, more in networks.values():
            ours(options.folder, options.seconds[0], options.threads[-1], 1, "--outputs", outputs, *more)
            text = ", ".join(f"{name} {value:.1e}" for name, value in errors(outputs).items())
            print(text, "from PyTorch", file=sys.stderr)
        print("| segment | threads | part | ddcm, s | PyTorch, s | ratio |\n|--:|--:|---|--:|--:|--:|")
        for seconds in options.seconds:
            for threads in options.threads:
                for parts, _, more in networks.values():
                    rows = max(1, round(seconds / 0.32)) * 32
                    measure(parts(rows), options.folder, seconds, threads, options.turns, *more)


if __name__ == "__main__":
    main()
