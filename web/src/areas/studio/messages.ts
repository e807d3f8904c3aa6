import { defineMessages } from '../../i18n';

export const messages = defineMessages({
  en: {
    title: 'Studio',
    description: 'Make pictures and videos by hand, as a client would.',
    foreign: 'That video belongs to another client key: only a request with that key can go out from it.',
  },
  zh: {
    title: '工作室',
    description: '像客户端一样，手动生成图片和视频。',
    foreign: '该视频属于另一个客户端密钥：只有使用该密钥的请求才能基于它生成。',
  },
  ru: {
    title: 'Студия',
    description: 'Изображения и видео вручную, как их делает клиент.',
    foreign: 'Это видео принадлежит другому ключу клиента: взять его за основу может только запрос с тем ключом.',
  },
});
