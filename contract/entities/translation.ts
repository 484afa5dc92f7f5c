// A status in another language.

export interface Translation {
  content: string;
  spoiler_text: string;
  language: string;
  detected_source_language: string;
  provider: string;
  media_attachments: { id: string; description: string }[];
  poll: { id: string; options: { title: string }[] } | null;
}
