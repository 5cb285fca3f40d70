"""Make the conditioning of an empty prompt for ddcm's denoiser: three constants of a model of AudioLDM 2.

Its encoders of text (CLAP's, T5 and GPT-2) say what they make of a prompt with nothing in it, once. ddcm has no use for them
beside that, and does not have them. The file has about 29 KB:

  generated_prompt_embeds  [1, 8, 768]   what GPT-2 goes on with behind the two embeddings
  prompt_embeds            [1, 1, 1024]  what T5 makes of the token that ends a text
  attention_mask           [1, 1]        1: that token is looked at

Needs: pip install torch transformers diffusers. Nothing is fetched: what the cache lacks is told of.
"""

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

USUAL = "cvssp/audioldm2-music"
PARTS = ("text_encoder", "text_encoder_2", "projection_model", "language_model")
USUAL_VECTORS = 8


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "model", nargs="?", default=USUAL, metavar="MODEL",
        help=f"ORG/NAME or ORG/NAME@REVISION in the cache of Hugging Face, or a folder (default: {USUAL})")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE",
        help="default: conditioning.safetensors in the folder, or, for a model of the cache, "
        "ORG--NAME.safetensors in ddcm/conditioning of XDG_DATA_HOME or ~/.local/share; ddcm looks at both")
    return parser.parse_args()


def folder_of(model):
    """The folder of a model, and where ddcm looks for its file."""
    if Path(model).is_dir():
        return Path(model), Path(model, "conditioning.safetensors")
    name, _, revision = model.partition("@")
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", name, re.ASCII):
        raise SystemExit(f"{model} is neither a folder nor a model's name, ORG/NAME")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError

    try:
        folder = snapshot_download(name, revision=revision or None, local_files_only=True)
    except LocalEntryNotFoundError:
        raise SystemExit(f"{model} is not in the cache: {download(model)}") from None
    # As the XDG Base Directory Specification has it, a path that is not absolute counts as none.
    data = os.environ.get("XDG_DATA_HOME", "")
    home = Path(data) if os.path.isabs(data) else Path.home() / ".local/share"
    return Path(folder), home / "ddcm/conditioning" / (name.replace("/", "--") + ".safetensors")


def download(model):
    name, _, revision = model.partition("@")
    # One pattern, which all the parts' names fit: the program has taken several in different ways.
    return f"hf download {name}{' --revision ' + revision if revision else ''} --include '*_*/*' --exclude '*.bin'"


def load(folder, model):
    """The four networks that know about text."""
    missing = [part for part in PARTS if not (folder / part / "config.json").is_file()]
    if missing:
        remedy = "" if Path(model).is_dir() else f": {download(model)}"
        raise SystemExit(f"{folder} lacks {', '.join(missing)}{remedy}")
    from diffusers import AudioLDM2ProjectionModel
    from transformers import ClapModel, GPT2Model, T5EncoderModel

    networks = []
    for part, kind in zip(PARTS, (ClapModel, T5EncoderModel, AudioLDM2ProjectionModel, GPT2Model)):
        try:
            network = kind.from_pretrained(folder / part, local_files_only=True)
        except Exception as error:  # The libraries let through what others throw.
            raise SystemExit(f"{folder / part}: {str(error).splitlines()[0]}") from None
        networks.append(network.float().eval())
    return networks


def empty_prompt(clap, t5, projection, language):
    """The tensors of the file.

    The empty text is <s></s> to CLAP's encoder and </s> to T5; its padding is masked, and does not matter.
    """
    import torch

    def encode(*tokens):
        tokens = torch.tensor([tokens])
        return tokens, torch.ones_like(tokens)

    with torch.no_grad():
        text = clap.config.text_config
        tokens, mask = encode(text.bos_token_id, text.eos_token_id)
        sound = clap.get_text_features(tokens, attention_mask=mask)
        # Newer versions of transformers give more than the features.
        sound = getattr(sound, "pooler_output", sound)[:, None, :]
        tokens, mask = encode(t5.config.eos_token_id)
        words = t5(tokens, attention_mask=mask).last_hidden_state
        joined = projection(
            hidden_states=sound, hidden_states_1=words, attention_mask=torch.ones_like(mask), attention_mask_1=mask)
        sequence = joined.hidden_states
        given = sequence.shape[1]
        for _ in range(getattr(language.config, "max_new_tokens", None) or USUAL_VECTORS):
            states = language(inputs_embeds=sequence).last_hidden_state
            sequence = torch.cat([sequence, states[:, -1:]], dim=1)
    return {
        "generated_prompt_embeds": sequence[:, given:].contiguous(),
        "prompt_embeds": words.contiguous(),
        "attention_mask": mask,
    }


def write(tensors, path, notes):
    """Writes the file as a whole, or not at all."""
    from safetensors.torch import save

    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        new = Path(folder, path.name)
        new.write_bytes(save(tensors, metadata={"format": "pt", **notes}))
        os.replace(new, path)


def main():
    given = arguments()
    try:
        folder, usual = folder_of(given.model)
        tensors = empty_prompt(*load(folder, given.model))
    except ImportError as error:
        raise SystemExit(f"{error}: pip install torch transformers diffusers") from None
    if not all(tensor.isfinite().all() for tensor in tensors.values()):
        raise SystemExit(f"{folder}: the encoders of text give values that are no numbers")
    path = given.output or usual
    try:
        write(tensors, path, {"model": given.model, "prompt": ""})
    except OSError as error:
        raise SystemExit(f"{path}: {error.strerror or error}") from None
    print(f"{path}: " + ", ".join(f"{name} {list(tensor.shape)}" for name, tensor in tensors.items()))


if __name__ == "__main__":
    sys.exit(main())
