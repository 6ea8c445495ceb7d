"""What a user can set, and where from.

Strongest first: options of the call, environment variables (`VARIORUM_VECTORS=false`), a file (`--config FILE`, else
`variorum.toml` in the working folder), the defaults below.
"""

from contextvars import ContextVar
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from variorum.errors import UsageError

FILE = Path("variorum.toml")

_file: ContextVar[Path] = ContextVar("settings_file", default=FILE)


class Settings(BaseSettings):
    """The configuration of a run."""

    model_config = SettingsConfigDict(env_prefix="VARIORUM_", extra="forbid", frozen=True)

    vectors: bool = Field(True, description="Compare sentences by meaning too (finds paraphrases); slower.")
    largest_file: int = Field(
        40_000_000, ge=1, description="Bytes: a file that holds one article and is larger is refused."
    )
    longest_article: int = Field(
        200_000, ge=1, le=1_000_000, description="Characters: an article that is longer is refused."
    )
    llm_url: str | None = Field(
        None, description="Base address of a language model that speaks OpenAI's chat protocol; none is asked without."
    )
    llm_model: str | None = Field(None, description="What that server calls the model.")
    llm_key_env: str | None = Field(
        None, description="Environment variable that holds the key, if the server asks for one."
    )
    llm_timeout: float = Field(60.0, gt=0, le=3600, description="Seconds that one answer of the model may take.")
    llm_cache: Path = Field(
        Path(".variorum-llm"), description="Folder that keeps the model's answers, so that a run can be repeated."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "warning", description="How much is told on standard error."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Options, then environment, then file; no dotenv and no secrets folder, so that nothing is read unasked."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=_file.get())


def load_settings(config: Path | None = None, **options: Any) -> Settings:
    """The settings of a call; options that are None count as not given.

    Raises:
        UsageError: the named file is missing or not TOML, or a value is not of its kind. The message names all of them.
    """
    if config is not None and not config.is_file():
        raise UsageError(f"{config}: no such configuration file")
    token = _file.set(config or FILE)
    try:
        return Settings(**{name: value for name, value in options.items() if value is not None})
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise UsageError(f"configuration: {faults}") from error
    except (ValueError, OSError) as error:
        raise UsageError(f"{config or FILE}: {error}") from error
    finally:
        _file.reset(token)
